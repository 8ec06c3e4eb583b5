using System.Globalization;
using System.Net.Http.Json;

public readonly record struct Entry(Guid Account, decimal Amount, bool Credit);

public sealed class StatementTool(HttpClient bank, HttpClient ledger)
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        string csv = await bank.GetStringAsync("statements/today.csv", cancellationToken);
        var entries = new List<Entry>();

        foreach (string line in csv.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.Split(';') is not [("C" or "D") and var side, var account, var amount, ..]
                || !Guid.TryParse(account, out Guid id)
                || !decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, Culture, out decimal value))
            {
                Console.Error.WriteLine($"Not understood: {line}");
                return 2;
            }

            entries.Add(new Entry(id, value, side is "C"));
        }

        foreach (var (account, amount, credit) in entries)
        {
            var booking = new { account, amount = amount.ToString("F2", Culture), side = credit ? "H" : "S" };
            using HttpResponseMessage reply = await ledger.PostAsJsonAsync("bookings", booking, cancellationToken);
            reply.EnsureSuccessStatusCode();
        }

        Console.WriteLine($"{entries.Count} entries, {args.Length} arguments");
        return 0;
    }
}
