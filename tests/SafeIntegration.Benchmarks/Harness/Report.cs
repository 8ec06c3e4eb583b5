using System.Globalization;

namespace SafeIntegration.Benchmarks.Harness;

/// <summary>Writes measurements as text.</summary>
internal static class Report
{
    /// <summary>A ratio with two places, for example <c>0.71</c>.</summary>
    public static string Ratio(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Prints one table; the first row is the baseline.</summary>
    public static void Print(TextWriter output, string title, IReadOnlyList<Measurement> rows)
    {
        output.WriteLine(title);
        output.WriteLine($"  {"",-44} {"ratio",7} {"quartiles",15} {"CPU us",12} {"bytes",12}");
        foreach (Measurement row in rows)
        {
            string quartiles = $"{Ratio(row.LowRatio)}..{Ratio(row.HighRatio)}";
            string time = (row.Nanoseconds / 1000).ToString("N2", CultureInfo.InvariantCulture);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {row.Name,-44} {Ratio(row.Ratio),7} {quartiles,15} {time,12} {row.Bytes,12:N0}"));
        }

        output.WriteLine();
    }
}
