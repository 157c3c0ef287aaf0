/**
 * What an export may hold, as a grammar: each shape says which keys a dictionary may have and what shape stands under each.
 * An allow-list, because a deny-list of PDF keys never ends. `stream`: whether a stream may or must follow.
 */
export type Shape =
  | { readonly is: 'leaf'; readonly type: 'number' | 'name' | 'boolean' | 'string' | 'null' }
  | { readonly is: 'exactly'; readonly name: string }
  | { readonly is: 'list'; readonly of: ShapeName }
  | { readonly is: 'map'; readonly of: ShapeName }
  | { readonly is: 'either'; readonly of: readonly ShapeName[] }
  | { readonly is: 'dict'; readonly keys: Readonly<Record<string, ShapeName>>; readonly stream?: 'must' | 'may' }

export type ShapeName = string

const leaf = (type: 'number' | 'name' | 'boolean' | 'string' | 'null'): Shape => ({ is: 'leaf', type })
const exactly = (name: string): Shape => ({ is: 'exactly', name })
const list = (of: ShapeName): Shape => ({ is: 'list', of })
const map = (of: ShapeName): Shape => ({ is: 'map', of })
const either = (...of: readonly ShapeName[]): Shape => ({ is: 'either', of })
const dict = (keys: string, stream?: 'must' | 'may'): Shape => {
  const pairs = keys.split(/\s+/).map((pair) => pair.split(':') as [string, ShapeName])
  return { is: 'dict', keys: Object.fromEntries(pairs), ...(stream === undefined ? {} : { stream }) }
}

const STREAM = 'Length:number Filter:filter DecodeParms:filter-parameters'

export const shapes: Readonly<Record<ShapeName, Shape>> = {
  number: leaf('number'),
  name: leaf('name'),
  boolean: leaf('boolean'),
  string: leaf('string'),
  null: leaf('null'),
  numbers: list('number'),
  names: list('name'),
  'number-or-numbers': either('number', 'numbers'),

  trailer: dict('Size:number Root:catalog Info:info ID:file-ids'),
  'file-ids': list('string'),
  info: dict('Title:string Producer:string'),
  catalog: dict('Type:name Pages:page-tree'),
  'page-tree': dict('Type:name Kids:kids Count:number Parent:page-tree'),
  kids: list('page-or-tree'),
  'page-or-tree': either('page', 'page-tree'),
  page: dict(
    'Type:is-page Parent:page-tree MediaBox:numbers CropBox:numbers Rotate:number UserUnit:number Group:group Contents:contents Resources:resources',
  ),
  'is-page': exactly('Page'),
  group: dict('Type:name S:name CS:colour-space I:boolean K:boolean'),
  contents: either('content', 'content-list'),
  'content-list': list('content'),
  content: dict(STREAM, 'must'),
  filter: either('name', 'names'),
  'filter-parameters': either('null', 'parameters', 'parameter-list'),
  'parameter-list': list('filter-parameters'),
  parameters: dict(
    'Predictor:number Colors:number BitsPerComponent:number Columns:number Rows:number K:number BlackIs1:boolean EncodedByteAlign:boolean EndOfLine:boolean EndOfBlock:boolean ColorTransform:number',
  ),
  resources: dict(
    'ProcSet:names Font:fonts XObject:images ExtGState:graphics-states ColorSpace:colour-spaces Shading:shadings',
  ),

  images: map('image'),
  image: dict(
    `Type:name Subtype:is-image Width:number Height:number ColorSpace:colour-space BitsPerComponent:number Decode:numbers Interpolate:boolean ${STREAM}`,
    'must',
  ),
  'is-image': exactly('Image'),

  fonts: map('font'),
  font: dict(
    'Type:name Subtype:name BaseFont:name Name:name FirstChar:number LastChar:number Widths:numbers FontDescriptor:font-descriptor Encoding:encoding ToUnicode:content DescendantFonts:cid-fonts FontBBox:numbers FontMatrix:numbers CharProcs:glyph-programs Resources:no-resources',
  ),
  'glyph-programs': map('content'),
  'no-resources': dict('ProcSet:names'),
  encoding: either('name', 'encoding-dictionary', 'encoding-stream'),
  'encoding-dictionary': dict('Type:name BaseEncoding:name Differences:differences'),
  'encoding-stream': dict(
    `Type:name CMapName:name CIDSystemInfo:cid-system WMode:number UseCMap:encoding ${STREAM}`,
    'must',
  ),
  differences: list('number-or-name'),
  'number-or-name': either('number', 'name'),
  'cid-fonts': list('cid-font'),
  'cid-font': dict(
    'Type:name Subtype:name BaseFont:name CIDSystemInfo:cid-system FontDescriptor:font-descriptor DW:number W:cid-widths DW2:numbers W2:cid-widths CIDToGIDMap:glyph-map',
  ),
  'cid-system': dict('Registry:string Ordering:string Supplement:number'),
  'cid-widths': list('number-or-numbers'),
  'glyph-map': either('name', 'content'),
  'font-descriptor': dict(
    'Type:name FontName:name Flags:number FontBBox:numbers ItalicAngle:number Ascent:number Descent:number Leading:number CapHeight:number XHeight:number StemV:number StemH:number AvgWidth:number MaxWidth:number MissingWidth:number FontStretch:name FontWeight:number FontFile:font-file FontFile2:font-file FontFile3:font-file',
  ),
  'font-file': dict(`Subtype:name Length1:number Length2:number Length3:number ${STREAM}`, 'must'),

  'graphics-states': map('graphics-state'),
  'graphics-state': dict(
    'Type:name LW:number LC:number LJ:number ML:number D:dash RI:name OP:boolean op:boolean OPM:number Font:font-and-size FL:number SM:number SA:boolean BM:filter SMask:is-none CA:number ca:number AIS:boolean TK:boolean',
  ),
  'is-none': exactly('None'),
  dash: list('number-or-numbers'),
  'font-and-size': list('font-or-number'),
  'font-or-number': either('number', 'font'),

  'colour-spaces': map('colour-space'),
  'colour-space': either('name', 'colour-space-array'),
  'colour-space-array': list('colour-space-part'),
  'colour-space-part': either(
    'name',
    'number',
    'string',
    'calibration',
    'profile',
    'function',
    'lookup',
    'names',
    'colour-space-array',
  ),
  calibration: dict('WhitePoint:numbers BlackPoint:numbers Gamma:number-or-numbers Matrix:numbers Range:numbers'),
  profile: dict(`N:number Alternate:colour-space Range:numbers ${STREAM}`, 'must'),
  lookup: dict(STREAM, 'must'),
  function: dict(
    `FunctionType:number Domain:numbers Range:numbers Size:numbers BitsPerSample:number Order:number Encode:numbers Decode:numbers C0:numbers C1:numbers N:number Functions:functions Bounds:numbers ${STREAM}`,
    'may',
  ),
  functions: list('function'),
  'function-or-functions': either('function', 'functions'),
  shadings: map('shading'),
  shading: dict(
    `ShadingType:number ColorSpace:colour-space Background:numbers BBox:numbers AntiAlias:boolean Coords:numbers Domain:numbers Matrix:numbers Function:function-or-functions Extend:booleans BitsPerCoordinate:number BitsPerComponent:number BitsPerFlag:number Decode:numbers VerticesPerRow:number ${STREAM}`,
    'may',
  ),
  booleans: list('boolean'),
}
