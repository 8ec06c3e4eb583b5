using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace BackOffice.Invoices.Pdf;

/// <summary>The letters of a page and its size in points.</summary>
internal sealed record GlyphPage(IReadOnlyList<Glyph> Glyphs, double Width, double Height);

/// <summary>Makes <see cref="GlyphPage"/>s; PdfPig finds the constructor by its parameters.</summary>
internal sealed class GlyphPages(
    IPdfTokenScanner scanner,
    IResourceStore resources,
    ILookupFilterProvider filters,
    IPageContentParser parser,
    ParsingOptions options)
    : BasePageFactory<GlyphPage>(scanner, resources, filters, parser, options)
{
    protected override GlyphPage ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations)
    {
        GlyphCollector collector = new(
            pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, (GuardedOptions)ParsingOptions);
        PdfRectangle visible = cropBox.GetVisibleBounds(rotation);
        return new GlyphPage(collector.Process(pageNumber, operations), visible.Width, visible.Height);
    }
}
