namespace BackOffice.Suppliers.Drawing;

/// <summary>A grey image that polygons are filled into, with soft edges.</summary>
internal sealed class Raster
{
    /// <summary>Scan lines per pixel row; across, coverage is exact.</summary>
    private const int Sublines = 4;

    private readonly byte[] _pixels;
    private readonly float[] _coverage;

    public Raster(int width, int height, byte background)
    {
        Width = width;
        Height = height;
        _pixels = new byte[width * height];
        _coverage = new float[width];
        Array.Fill(_pixels, background);
    }

    public int Width { get; }

    public int Height { get; }

    public void Speck(int x, int y, byte shade) => _pixels[y * Width + x] = shade;

    public byte[] ToPng() => Png.Encode(_pixels, Width, Height);

    /// <summary>Fills the polygons by the nonzero winding rule, as TrueType outlines ask for.</summary>
    public void Fill(List<(double X, double Y)[]> polygons, byte shade)
    {
        if (polygons.Count == 0) return;
        int top = Math.Max(0, (int)Math.Floor(polygons.Min(p => p.Min(v => v.Y))));
        int bottom = Math.Min(Height - 1, (int)Math.Floor(polygons.Max(p => p.Max(v => v.Y))));
        int left = Math.Max(0, (int)Math.Floor(polygons.Min(p => p.Min(v => v.X))));
        int right = Math.Min(Width - 1, (int)Math.Ceiling(polygons.Max(p => p.Max(v => v.X))));
        List<(double X, int Winding)> crossings = [];
        for (int row = top; row <= bottom; row++)
        {
            Array.Clear(_coverage, left, Math.Max(0, right - left + 1));
            for (int sub = 0; sub < Sublines; sub++)
            {
                Cross(polygons, row + (sub + 0.5) / Sublines, crossings);
                Cover(crossings);
            }

            Paint(row, left, right, shade);
        }
    }

    private static void Cross(List<(double X, double Y)[]> polygons, double y, List<(double X, int Winding)> crossings)
    {
        crossings.Clear();
        foreach ((double X, double Y)[] polygon in polygons)
        {
            (double X, double Y) from = polygon[^1];
            foreach ((double X, double Y) to in polygon)
            {
                if (from.Y <= y != to.Y <= y)
                {
                    double x = from.X + (y - from.Y) / (to.Y - from.Y) * (to.X - from.X);
                    crossings.Add((x, from.Y < to.Y ? 1 : -1));
                }

                from = to;
            }
        }

        crossings.Sort((a, b) => a.X.CompareTo(b.X));
    }

    private void Cover(List<(double X, int Winding)> crossings)
    {
        int winding = 0;
        for (int i = 0; i + 1 < crossings.Count; i++)
        {
            winding += crossings[i].Winding;
            if (winding != 0) Cover(crossings[i].X, crossings[i + 1].X);
        }
    }

    private void Cover(double from, double to)
    {
        from = Math.Clamp(from, 0, Width);
        to = Math.Clamp(to, 0, Width);
        for (int x = (int)from; x < to; x++)
            _coverage[x] += (float)((Math.Min(to, x + 1) - Math.Max(from, x)) / Sublines);
    }

    private void Paint(int row, int left, int right, byte shade)
    {
        for (int x = left; x <= right; x++)
        {
            float coverage = Math.Min(1, _coverage[x]);
            if (coverage <= 0) continue;
            ref byte pixel = ref _pixels[row * Width + x];
            pixel = (byte)(pixel + (shade - pixel) * coverage);
        }
    }
}
