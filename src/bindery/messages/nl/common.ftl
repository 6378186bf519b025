# Meldingen en termen die verschillende pakketten delen.
#
# WOORDENLIJST. De lezer is een onderzoeker die van Word komt: korte zinnen, je-vorm, gewone woorden.
# Een melding begint met een kleine letter en heeft geen punt aan het eind; een tip ook niet.
# Namen van de auteur staan tussen « »; woorden die je precies zo typt, blijven zoals ze zijn.
#
#   mistake      fout                    warning      waarschuwing          hint         tip
#   file         bestand                 folder       map                   line         regel
#   row          rij                     column       kolom                 cell         cel
#   head (table) kop van de tabel        heading      kop                   title        titel
#   chapter      hoofdstuk               section      paragraaf             part         onderdeel
#   figure       figuur                  table        tabel                 chart        grafiek
#   map          kaart                   image        afbeelding            box          kader
#   caption      bijschrift              note         noot (tekst), opmerking (tabel)
#   label        label                   anchor       anker                 reference    verwijzing
#   link         link                    source       bron                  literature   literatuur
#   evidence     bewijs                  finding      bevinding             conclusion   conclusie
#   recommendation aanbeveling           research question  onderzoeksvraag
#   region       regio                   study        onderzoek             document     document
#   value        waarde                  fact         feit (in een figuur)  number       getal
#   count        aantal                  hidden count verborgen aantal      unit         eenheid
#   date         datum                   period       periode               area         gebied
#   table of data  tabel                 sidecar      beschrijving (het .toml-bestand naast een tabel)
#   key (TOML)   sleutel                 entry (TOML) ingang                text (TOML)  tekst
#   quotation marks  aanhalingstekens    brackets     haakjes               sign         teken
#   template     sjabloon                layout       opmaak                font         lettertype
#   build        de build, bouwen        step         stap                  gate         poort
#   release      vrijgave, vrijgeven     bundle       bundel                signature    handtekening
#   tag (PDF)    tag                     structure tree  structuurboom      alt text     alternatieve tekst
#   stands, put  staat, zetten           unknown      onbekend              missing      ontbreekt
#   did you mean bedoel je               known        bekend                choose from  kies uit
#   to print (a value) in de tekst zetten, afdrukken

common-quoted = { $words }
# How a mistake is printed: $hint is the line beneath it, $told a mistake that stops nothing.
common-hint = tip: { $hint }
common-warning = waarschuwing: { $told }
# What stands before decimals: 2.5 seconds.
common-decimal-sign = ,
# $name is what BINDERY_LANGUAGE asks for; $known such as: en, nl.
common-no-language = er zijn geen meldingen in de taal «{ $name }»
    .hint = kies uit: { $known }
common-did-you-mean = bedoel je «{ $name }»?
common-known = bekend: { $names }
# Two or more things in a row; $all are those before the last.
common-and = { $all }, { $one }
# A file that can't be read at all.
common-no-file = dit bestand ontbreekt
    .hint = maak het, of zet het terug
common-not-utf8 = geen tekst in UTF-8
    .hint = sla het bestand op als UTF-8
# A table of data that a region, a figure or a value asks for.
common-no-table = er is geen { $table }
common-unfinished = «{ $words }»: dit stuk is niet af
    .hint = maak het af, of haal het weg
common-decimal = { $whole },{ $rest }
