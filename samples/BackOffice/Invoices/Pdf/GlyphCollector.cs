using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace BackOffice.Invoices.Pdf;

/// <summary>A letter where it stands: x from its left to its right edge, y its baseline, in points from the bottom left corner.</summary>
internal readonly record struct Glyph(string Text, double Left, double Right, double Baseline, double Size, bool Bold);

/// <summary>
/// Runs a page's drawing operations and keeps only the letters. Every operation is counted, so that forms which draw forms
/// which draw forms come to an end.
/// </summary>
internal sealed class GlyphCollector(
    int pageNumber,
    IResourceStore resourceStore,
    IPdfTokenScanner scanner,
    IPageContentParser parser,
    ILookupFilterProvider filters,
    CropBox cropBox,
    UserSpaceUnit unit,
    PageRotationDegrees rotation,
    TransformationMatrix initialMatrix,
    GuardedOptions options)
    : BaseStreamProcessor<IReadOnlyList<Glyph>>(pageNumber, resourceStore, scanner, parser, filters, cropBox, unit, rotation, in initialMatrix, options)
{
    private readonly List<Glyph> _glyphs = [];

    public override IReadOnlyList<Glyph> Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);
        return _glyphs;
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (IGraphicsStateOperation operation in operations)
        {
            options.Budget.Operation();
            operation.Run(this);
        }
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        options.Budget.Glyph();
        PdfPoint start = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(0, 0))));
        PdfPoint end = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(characterBoundingBox.Width, 0))));
        bool level = Math.Abs(end.Y - start.Y) <= Math.Abs(end.X - start.X);
        if (!level || !double.IsFinite(start.X + start.Y + end.X)) return;
        bool bold = font.Name?.Data.Contains("bold", StringComparison.OrdinalIgnoreCase) ?? false;
        _glyphs.Add(new Glyph(unicode, Math.Min(start.X, end.X), Math.Max(start.X, end.X), start.Y, Math.Max(pointSize, 1), bold));
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
    }

    protected override void RenderInlineImage(InlineImage inlineImage)
    {
    }

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close)
    {
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
    }

    public override void MoveTo(double x, double y)
    {
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
    }

    public override void LineTo(double x, double y)
    {
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
    }

    public override void EndPath()
    {
    }

    public override void ClosePath()
    {
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }
}
