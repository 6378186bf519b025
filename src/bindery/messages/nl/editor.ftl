# Wat een editor toont: bij aanwijzen en aanvullen (language_server).

editor-prints = drukt af: { $text }
editor-unit = eenheid: { $unit }
editor-date = datum: { $date }
editor-source = bron: { $source }
editor-data = databestanden: { $files }
editor-cells = cellen: { $cells }
editor-and-more = { $cells } en nog { $count }
editor-computed = berekend: { $rule }
editor-defined = vastgelegd in { $path }, regel { $line }
editor-placed = geplaatst in { $path }, regel { $line }
editor-numbered = { $document }: nummer { $number }, bladzijde { $page }
editor-on-page = { $document }: bladzijde { $page }
editor-no-check = de controle is voortijdig geëindigd: { $reason }
