# What an editor shows: hover and completion (language_server).

editor-prints = prints: { $text }
editor-unit = unit: { $unit }
editor-date = date: { $date }
editor-source = source: { $source }
editor-data = data: { $files }
editor-cells = cells: { $cells }
editor-and-more = { $cells } and { $count } more
editor-computed = computed: { $rule }
editor-defined = defined in { $path }, line { $line }
editor-placed = placed in { $path }, line { $line }
editor-numbered = { $document }: number { $number }, page { $page }
editor-on-page = { $document }: page { $page }
editor-no-check = the check ended early: { $reason }
