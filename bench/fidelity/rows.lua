-- Writes pandoc's tables the way quotes show them, "header: value; header: value", and leaves out what is no text of the
-- document: pictures, struck-out text, numbers of footnotes, and what the page itself names navigation or contents.
-- With "first" among the metadata, a table's first row is its header where none is marked.
local first = false
local skipped = {
  navheader = true, navfooter = true, toc = true, docnav = true, related = true, sphinxsidebar = true, footer = true,
  headerlink = true, navigation = true, ['list-of-tables'] = true, ['list-of-figures'] = true,
  ['list-of-examples'] = true,
}

local function isSkipped(element)
  for _, class in ipairs(element.classes) do
    if skipped[class:lower()] then return true end
  end
  return element.attributes and element.attributes.role == 'navigation'
end

local function words(blocks)
  return pandoc.utils.stringify(pandoc.Div(blocks))
end

local function rowsOf(t)
  local rows = {}
  local heads = {}
  local marked = false
  for _, row in ipairs(t.head.rows) do
    for i, cell in ipairs(row.cells) do
      heads[i] = words(cell.contents)
      marked = marked or heads[i] ~= ''
    end
  end
  for _, body in ipairs(t.bodies) do
    for _, row in ipairs(body.body) do
      local cells = {}
      for i, cell in ipairs(row.cells) do cells[i] = cell.contents end
      rows[#rows + 1] = cells
    end
  end
  if first and not marked and #rows > 1 then
    for i, cell in ipairs(rows[1]) do heads[i] = words(cell) end
    table.remove(rows, 1)
  end
  local out = {}
  for _, row in ipairs(rows) do
    local cells = {}
    for i, cell in ipairs(row) do
      local text = words(cell)
      if text ~= '' then
        cells[#cells + 1] = (heads[i] or '') ~= '' and (heads[i] .. ': ' .. text) or text
      end
    end
    out[#out + 1] = pandoc.Para({ pandoc.Str(table.concat(cells, '; ')) })
  end
  return out
end

local function skip(element)
  if isSkipped(element) then return {} end
end

local function note(link)
  if isSkipped(link) then return {} end
  if #link.content == 1 and link.content[1].t == 'Superscript' and link.target:sub(1, 1) == '#' then return {} end
  for _, class in ipairs(link.classes) do
    if class == 'footnote' or class == 'footnote-reference' or class == 'brackets' then return {} end
  end
end

return {
  { Meta = function(meta) first = meta.first ~= nil end },
  {
    Image = function() return {} end,
    Strikeout = function() return {} end,
    Div = skip,
    Span = skip,
    Link = note,
  },
  { Table = rowsOf },
}
