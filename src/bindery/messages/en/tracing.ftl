# What is said when nothing can be traced.

tracing-no-column = there is no column «{ $column }»
    .hint = write LINE:COLUMN, such as 12:column
tracing-no-row = there is no row «{ $row }»
    .hint = lines 2 to { $last }, or a text of the row
tracing-no-data-file = there is no such data file
tracing-nothing-built = no document has been built yet
    .hint = run invoke build
tracing-no-document = no finished document «{ $name }»

## explaining.py: where a number comes from that is no computed value

tracing-typed = typed in the text, or counted by a template: no computed value
tracing-sidecars = from the sidecars of { $files }
tracing-written = written in { $path }, or a text of the data
tracing-axis = a mark on an axis, or a text of the data: chosen by the drawing
tracing-cell = row { $row }, { $column }
tracing-as-drawn = as it was drawn
tracing-drawn-anew = drawn anew
