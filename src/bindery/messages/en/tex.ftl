# Templates, sentences with facts, and expressions in texts.

## expressions.py: what an expression may be, and how large

tex-too-deep = an expression is nested too deeply
# $most is a number of digits; so are the others a number of what they count.
tex-too-many-digits = a number has more than { $most } digits
tex-too-many-signs = one expression has more than { $most } words and signs
tex-too-many-brackets = more than { $most } brackets stand within each other
tex-too-many-blocks = more than { $most } loops and conditions stand within each other
tex-text-too-long = the text becomes longer than { $most } signs
tex-too-many-turns = the loops of this text run more than { $most } times
tex-number-too-large = a number here is larger than can be computed with
# What cannot be used, as the subject of «… cannot be used in a text».
tex-multiplying = multiplying
tex-power = a power
tex-percent-sign = the sign % between two values
tex-recursive-loop = a recursive loop
tex-call = a call

## numbers.py: what cannot be printed in a format

tex-unprintable-number = { $number } cannot be printed
tex-boundless-number = { $number } is not finite
tex-unknown-format = unknown number format «{ $name }»
tex-is-date = { $day } is a date; its format is «{ $name }»
tex-no-school-year = «{ $text }» is no school year: 2021/'22
tex-no-date = «{ $text }» is no date: 2023-01-31

## words.py: sentences with facts

tex-not-in-sentence = { $what } cannot be used in a sentence
    .hint = compute it in figure.py
tex-broken-sentence = the sentence cannot be read: { $what }
tex-write-facts = write facts as {"{{"} name {"}}"}

## environment.py: templates that cannot be read

tex-broken-template = the template cannot be read: { $what }
tex-marks-in-tex = marks are ((( expression ))), ((* statement *)) and ((= comment =))
tex-marks-in-page = marks are {"{{"} expression {"}}"}, {"{%"} statement {"%}"} and {"{#"} comment {"#}"}
tex-marks-in-markdown = marks are {"{{"} expression {"}}"}, {"{%"} statement {"%}"} and {"{##"} comment {"##}"}
tex-no-template = the template { $name } is missing
    .hint = restore it

## broken_syntax.py: what is wrong with marks and what stands in them

# $tag and $open are words of the template's language: for, if, endfor.
tex-unclosed-block = «{ $tag }» is not closed
    .hint = close it with «end{ $tag }»
tex-crossed-block = «{ $tag }» stands where «{ $open }» is still open
    .hint = close that one first, with «end{ $open }»
tex-stray-tag = «{ $tag }» has nothing to close or to go on with
    .hint = open it before, or take it away
tex-unknown-tag = there is no statement «{ $tag }»
tex-no-statement = a statement has no word that says what it does
tex-unclosed-mark = a mark is opened and not closed
tex-unclosed-comment = a comment is not closed
tex-unclosed-raw = «raw» is not closed
    .hint = close it with «endraw»
tex-unclosed-text = a text in quotes is not closed
tex-stray-sign = { $what } cannot stand here
tex-early-end = an expression ends too early
# $wanted and $what are signs, or what they are.
tex-wanted-sign = { $wanted } is wanted where { $what } stands
tex-wanted-ending = { $wanted } is wanted before the end
tex-no-filter = there is no filter «{ $name }»
    .hint = write the value without it, or compute it elsewhere
tex-no-test = there is no test «{ $name }»
    .hint = compare with ==, > or <
tex-double-block = the block «{ $name }» stands twice
    .hint = give one of them another name
tex-unreadable = this is no expression or statement
    .hint = look at the marks, the quotes and the brackets in this line
# A sign or word of the template's language, and kinds of them.
tex-sign = «{ $sign }»
tex-some-name = a name
tex-some-text = a text in quotes
tex-some-number = a number

## failures.py: what is wrong when a template is carried out

tex-no-name = there is no «{ $name }» here
    .hint = look at how other templates name it
tex-no-member = «{ $owner }» has no «{ $name }»
    .hint = look at how other templates print it
tex-no-element = «{ $owner }» has no element { $name }
    .hint = the first has the number 0
tex-empty-owner = «{ $owner }» is empty here, so it has no «{ $name }»
    .hint = ask first whether it is there: if { $owner }
tex-empty-list = an item is taken from a list that is empty
    .hint = ask first whether it has any
tex-no-export = «{ $file }» has no «{ $name }» to import
    .hint = define it there, or mend its name
tex-no-value = a macro is called without a value for «{ $name }»
    .hint = give it one in the call
tex-forbidden = «{ $name }» cannot be used in a template
    .hint = print only what is there for templates
tex-too-many-values = a call gives more values than «{ $name }» takes
    .hint = look at how other templates call it
tex-too-few-values = a call of «{ $name }» lacks a value: { $lacking }
    .hint = look at how other templates call it
tex-unknown-value = a call of «{ $name }» gives «{ $key }», which it does not take
    .hint = look at how other templates call it
tex-double-value = a call of «{ $name }» gives «{ $key }» twice
    .hint = look at how other templates call it
tex-no-function = something is called that is no function
    .hint = write it without the brackets behind it
tex-no-list = something is gone through or counted that is no list
    .hint = is there a list of that name?
tex-unlike = an expression puts together what does not go together
    .hint = numbers go with numbers, texts with texts; «~» joins anything as text
tex-not-unpacked = a loop takes apart what has another number of pieces than it has names
    .hint = give the loop as many names as there are pieces
tex-by-zero = an expression divides by zero
    .hint = ask first whether the number is 0
tex-endless-template = a template includes or calls itself without end
    .hint = let it end under a condition
tex-too-many-texts = one part prints more texts than can be told apart
    .hint = make two parts of it
tex-not-carried-out = an expression cannot be carried out
    .hint = look at the names, the calls and the signs in this line
tex-no-number-here = «{ $text }» is no number
    .hint = print the fact as it is: {"{{"} name {"}}"}
