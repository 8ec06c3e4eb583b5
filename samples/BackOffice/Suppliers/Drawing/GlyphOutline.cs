using UglyToad.PdfPig.Core;

namespace BackOffice.Suppliers.Drawing;

/// <summary>Turns the curves of a glyph into closed polygons.</summary>
internal static class GlyphOutline
{
    private const int StepsPerCurve = 4;

    public static List<(double X, double Y)[]> Flatten(IReadOnlyList<PdfSubpath> outline, Func<PdfPoint, (double X, double Y)> place)
    {
        List<(double X, double Y)[]> polygons = [];
        foreach (PdfSubpath subpath in outline)
        {
            List<(double X, double Y)> points = [];
            foreach (PdfSubpath.IPathCommand command in subpath.Commands)
            {
                switch (command)
                {
                    case PdfSubpath.Move move:
                        points.Add(place(move.Location));
                        break;
                    case PdfSubpath.Line line:
                        points.Add(place(line.To));
                        break;
                    case PdfSubpath.BezierCurve curve:
                        points.AddRange(curve.ToLines(StepsPerCurve).Select(l => place(l.To)));
                        break;
                }
            }

            if (points.Count > 2) polygons.Add([.. points]);
        }

        return polygons;
    }
}
