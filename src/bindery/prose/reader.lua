-- Reads one section twice, with line marks and without, in one process (docs: Markdown).
-- A filter over a document of one code block, which holds the request as JSON:
-- {texts, format, language, works, style, nocite}: the texts are one text without and with
-- its line marks, or several of one kind; works and style are their text, so that nothing is fetched.
-- Output is a document of one division for each.

local CROSS = { fig = true, tbl = true, sec = true, box = true, eq = true }

-- @document:fig-x and @document:region:fig-x refer to another document of the set; @Fig-x begins a
-- sentence.
local function is_reference(id)
  local prefix = id:match("^(%a+)%-")
  local here = prefix and CROSS[prefix:sub(1, 1):lower() .. prefix:sub(2)]
  return here or CROSS[id:match("^[^:].*:(%a+)%-[^:]*$")]
end

local function make_reference(one)
  return pandoc.Span({}, pandoc.Attr("", { "reference" }, { target = one.id }))
end

-- What stands between two references of one pair of brackets: the house has the words.
local function join(place, last, plain)
  local kind = not plain and "semicolon" or place < last and "comma" or "and"
  return pandoc.Span({}, pandoc.Attr("", { "joint" }, { kind = kind }))
end

-- @fig-x, @tbl-x, @sec-x, @box-x and @eq-x refer within the set; citeproc must not see them. Several
-- may stand in brackets, with words around them: [see @fig-x and @tbl-y; @sec-z].
local function take_reference(cite)
  local found, count = pandoc.Inlines({}), #cite.citations
  for place, one in ipairs(cite.citations) do
    local bare = one.mode == "AuthorInText" and (count > 1 or #one.suffix > 0)
    if not is_reference(one.id) or one.mode == "SuppressAuthor" or bare then
      return nil
    end
    if place > 1 then
      local before = cite.citations[place - 1]
      found:insert(join(place, count, #one.prefix == 0 and #before.suffix == 0))
    end
    found:extend(one.prefix)
    if #one.prefix > 0 then
      found:insert(pandoc.Space())
    end
    found:insert(make_reference(one))
    found:extend(one.suffix:walk({ Cite = take_reference }))
  end
  return found
end

-- The keys as the author wrote them, before citeproc turns them into words.
local function note_keys(cite)
  local keys = {}
  for _, one in ipairs(cite.citations) do
    table.insert(keys, one.id)
  end
  return pandoc.Span({ cite }, pandoc.Attr("", { "citation" }, { keys = table.concat(keys, " ") }))
end

-- The works as citeproc takes them; a title in another language is a span of that language.
local function read_works(request)
  local listed = pandoc.json.decode(request.works, false)
  local works = pandoc.read(request.works, "csljson").meta.references or pandoc.MetaList({})
  local words = {}
  for _, one in ipairs(listed) do
    words[one.id] = one.issued and one.issued.literal
  end
  for _, one in ipairs(works) do
    local language = one.language and pandoc.utils.stringify(one.language)
    if language and language:match("^%a+") ~= request.language:match("^%a+") then
      for _, field in ipairs({ "title", "title-short" }) do
        if one[field] then
          one[field] = { pandoc.Span(one[field], pandoc.Attr("", {}, { lang = language })) }
        end
      end
    end
    local literal = words[pandoc.utils.stringify(one.id)]
    if literal then
      one.issued = pandoc.MetaMap({ literal = pandoc.MetaString(literal) })
    end
  end
  return works
end

function Pandoc(outer)
  local request = pandoc.json.decode(outer.blocks[1].text, false)
  local function read(text)
    -- what pandoc says of the text itself: notes and definitions that are double or not used
    local said, document = pandoc.log.silence(pandoc.read, text, request.format)
    document = document:walk({ Cite = take_reference })
    local cites = request.listed == true
    document = document:walk({
      Cite = function(cite)
        cites = true
        return note_keys(cite)
      end,
    })
    document.meta = {}
    document.meta.lang = pandoc.MetaString(request.language)
    -- loading style and works costs more than all the rest: only for a text that cites
    if cites and request.works then
      document.meta.references = read_works(request)
      if request.style ~= "" then
        pandoc.mediabag.insert("style.csl", "application/xml", request.style)
        document.meta.csl = pandoc.MetaString("style.csl")
      end
      document.meta["suppress-bibliography"] = pandoc.MetaBool(request.listed ~= true)
      -- all works, so that 2020a and 2020b are told apart alike in every section
      document.meta.nocite = pandoc.MetaInlines(pandoc.read(request.nocite).blocks[1].content)
      local made, result = pcall(pandoc.utils.citeproc, document)
      if not made then
        local reason = { reason = tostring(result):match("[^\n]*") }
        return { pandoc.Div({}, pandoc.Attr("", { "failed" }, reason)) }, said
      end
      document = result
    end
    return document.blocks, said
  end
  local blocks = {}
  for _, text in ipairs(request.texts) do
    local read_blocks, said = read(text)
    local log = {}
    for _, one in ipairs(said) do
      table.insert(log, pandoc.json.encode(one))
    end
    local attr = pandoc.Attr("", {}, { log = "[" .. table.concat(log, ",") .. "]" })
    table.insert(blocks, pandoc.Div(read_blocks, attr))
  end
  return pandoc.Pandoc(blocks)
end
