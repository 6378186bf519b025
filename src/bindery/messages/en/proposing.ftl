# What is said of a figure that is proposed by the columns of a table.

proposing-no-rows = { $table } has no rows
    .hint = fill the table first; invoke check tells what is wrong with it
proposing-no-numbers = { $table } has no column of numbers to draw
    .hint = make it a table: --kind table; or give the column its type in the sidecar: integer or decimal
# $kind is a kind of chart as it is declared, such as bars.
proposing-not-drawn = as { $kind } this table cannot be drawn: { $what }
proposing-another-kind = try another kind with --kind, or --kind table, and choose rows in its [rows] (docs/figures.md)
proposing-no-kind = the columns of this table do not fit { $kind }, or its rows ({ $count }) are too many for it
proposing-no-fit = no chart fits { $table }: rows, { $count }; a chart has room for 40, and one number alone is no chart
proposing-kinds = what fits: { $known }
# Words of an alternative text that an author goes on with: $shown is what is measured, $by the axis.
proposing-alt = { $kind ->
    [lines] Line chart
    [columns] Columns
    [choropleth] Map
    [locator] Map
    [scatter] Scatter plot
    [pyramid] Pyramid
   *[other] Chart
}: { $shown }, by { $by }.
proposing-alt-bounds = The lowest is { $low }, the highest { $high }.
proposing-alt-numbers = Large numbers: { $shown }.
