-- Reads one section twice, with line marks and without, in one process (docs: Markdown).
-- A filter over a document of one code block, which holds the request as JSON:
-- {texts, format, language, bibliography, style, nocite}: the texts are one text without and with
-- its line marks, or several of one kind. Output is a document of one division for each.

local CROSS = { fig = true, tbl = true, sec = true, box = true }

-- @document:fig-x and @document:region:fig-x refer to another document of the set.
local function is_reference(id)
  return CROSS[id:match("^(%a+)%-")] or CROSS[id:match("^[^:].*:(%a+)%-[^:]*$")]
end

-- @fig-x, @tbl-x, @sec-x and @box-x refer within the set; citeproc must not see them.
local function take_reference(cite)
  local id = cite.citations[1].id
  local one = cite.citations[1]
  local alone = #cite.citations == 1 and #one.prefix == 0 and #one.suffix == 0
  if alone and is_reference(id) then
    return pandoc.Span({}, pandoc.Attr("", { "reference" }, { target = id }))
  end
end

-- The keys as the author wrote them, before citeproc turns them into words.
local function note_keys(cite)
  local keys = {}
  for _, one in ipairs(cite.citations) do
    table.insert(keys, one.id)
  end
  return pandoc.Span({ cite }, pandoc.Attr("", { "citation" }, { keys = table.concat(keys, " ") }))
end

function Pandoc(outer)
  local request = pandoc.json.decode(outer.blocks[1].text, false)
  local function read(text)
    local document = pandoc.read(text, request.format)
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
    if cites and request.bibliography ~= "" then
      document.meta.bibliography = pandoc.MetaString(request.bibliography)
      if request.style ~= "" then
        document.meta.csl = pandoc.MetaString(request.style)
      end
      document.meta["suppress-bibliography"] = pandoc.MetaBool(request.listed ~= true)
      -- all works, so that 2020a and 2020b are told apart alike in every section
      document.meta.nocite = pandoc.MetaInlines(pandoc.read(request.nocite).blocks[1].content)
      document = pandoc.utils.citeproc(document)
    end
    return document.blocks
  end
  local blocks = {}
  for _, text in ipairs(request.texts) do
    table.insert(blocks, pandoc.Div(read(text)))
  end
  return pandoc.Pandoc(blocks)
end
