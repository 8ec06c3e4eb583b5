// shape: importer that splits lines and columns by hand
using System.Globalization;
using SafeIntegration;

namespace Stock.Import;

public sealed class CsvImport(HttpClient supplier)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        string csv = await supplier.GetStringAsync("export.csv", cancellationToken);
        int count = 0;
        foreach (string line in csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            string[] columns = line.Split(';');
            if (columns.Length < 3)
                continue;
            int quantity = int.Parse(columns[1], CultureInfo.InvariantCulture);
            Store(columns[0].Trim(), quantity); // expect: SI1001
            count++;
        }

        return count;
    }

    [Effect]
    private static void Store(string article, int quantity) => Console.WriteLine($"{article}: {quantity}");
}
