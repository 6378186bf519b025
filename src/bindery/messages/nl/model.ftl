# Wat gezegd wordt over dingen die alle pakketten kennen: letters, verborgen aantallen.

# $letters zijn enkele van model-letter, $more is hoeveel andere er zijn.
model-missing-letters = geen lettertype van de huisstijl heeft { $letters }{ $more ->
        [0] {""}
       *[other] {" "}en nog { $more }
    }
    .hint = schrijf het anders, of geef de huisstijl een lettertype dat het wel heeft: [look] text_fonts
# $letters: zoals «ﬁ» = «fi».
model-type-letters = typ de letters zelf: { $letters }
# $name is nummer en naam, zoals Unicode die heeft.
model-letter = «{ $letter }» ({ $name })
model-hidden-count = met een aantal dat verborgen is om personen te beschermen, kun je niet rekenen

## spans.py: van wanneer een getal is

model-at-moment = op { $day }
model-over-period = over { $first } tot en met { $last }
model-level-in = van een dag of het gemiddelde in { $first } tot en met { $last }
model-change-between = van { $first } tot { $last }
