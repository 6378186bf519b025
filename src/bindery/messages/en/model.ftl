# What is said of things that all packages know: letters, hidden counts.

# $letters are some of model-letter, $more how many others there are.
model-missing-letters = no font of the house has { $letters }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
    .hint = write it otherwise, or give the house a text font that has it: [look] text_fonts
# $letters: such as «ﬁ» = «fi».
model-type-letters = type the letters themselves: { $letters }
# $name is its number and name, as Unicode has them.
model-letter = «{ $letter }» ({ $name })
model-hidden-count = a count that is hidden to protect persons cannot be computed with

## spans.py: when a number is of

model-at-moment = on { $day }
model-over-period = over { $first } to { $last }
model-level-in = of some day or the average in { $first } to { $last }
model-change-between = from { $first } to { $last }
