// ToIntOrDefault is in every code base.
using System.Globalization;
using SafeIntegration;

namespace Import;

public static class TextExtensions
{
    public static int ToIntOrDefault(this string? text, int fallback = 0) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : fallback;
}

public sealed class CsvImport(HttpClient supplier)
{
    public async Task ImportAsync()
    {
        string csv = await supplier.GetStringAsync("stock.csv");
        foreach (string line in csv.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] cells = line.Split(';');
            SetStock(cells.Length, cells[1].ToIntOrDefault()); // expect: SI1005
        }
    }

    [Effect]
    private static void SetStock(int row, int available) => Console.WriteLine($"{row}: {available}");
}
