"""Which words of a text its language does not have, by a dictionary and the study's own words."""

from bindery.spelling.asking import Answer, ask
from bindery.spelling.known import read_word_list
from bindery.spelling.words import Word, find_words, tidy_word

__all__ = ["Answer", "Word", "ask", "find_words", "read_word_list", "tidy_word"]
