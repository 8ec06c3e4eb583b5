using System.Net.Http.Json;
using System.Text.RegularExpressions;

public sealed record PayeeRecord
{
    public string Account { get; init; } = "";
    public string Note { get; init; } = "";
}

public sealed class PayeeSync(HttpClient partner, HttpClient bank, ILogger<PayeeSync> logger)
{
    private static readonly Regex Account = new("^[A-Z]{2}[0-9]{18,22}$", RegexOptions.CultureInvariant);

    public async Task SyncAsync(CancellationToken cancellationToken)
    {
        List<PayeeRecord> payees = await partner.GetFromJsonAsync<List<PayeeRecord>>("payees", cancellationToken)
            ?? throw new InvalidDataException("The partner sent no payees.");

        foreach (PayeeRecord payee in payees)
        {
            PayeeRecord clean = payee with { Account = LettersAndDigits(payee.Account) };
            List<string> problems = ProblemsOf(clean);
            if (problems.Count > 0)
            {
                logger.LogWarning("A payee was left out: {Problems}", string.Join(", ", problems));
                continue;
            }

            await bank.PutAsJsonAsync("payees/current", new { account = payee.Account }, cancellationToken); // expect: SI1001
        }
    }

    private static List<string> ProblemsOf(PayeeRecord payee)
    {
        var problems = new List<string>();
        if (!Account.IsMatch(payee.Account))
            problems.Add("The account has another shape.");
        return problems;
    }

    private static string LettersAndDigits(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
