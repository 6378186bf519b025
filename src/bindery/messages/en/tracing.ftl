# What is said when nothing can be traced.

tracing-no-column = there is no column «{ $column }»
    .hint = write LINE:COLUMN, such as 12:column
tracing-no-row = there is no row «{ $row }»
    .hint = lines 2 to { $last }, or a text of the row
tracing-no-data-file = there is no such data file
tracing-nothing-built = no document has been built yet
    .hint = run invoke build
tracing-no-document = no finished document «{ $name }»
