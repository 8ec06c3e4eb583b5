using System.Text.RegularExpressions;
using SafeIntegration;

namespace Exchanges.Returns;

public sealed record ReturnMessage(string Account, decimal Amount, string Currency);

public interface IRefunds
{
    [Effect]
    Task RefundAsync(string account, decimal amount, string currency);
}

public sealed class ReturnHandler(IRefunds refunds, ILogger<ReturnHandler> logger)
{
    private static readonly HashSet<string> Currencies = ["EUR", "CHF", "DKK"];

    public async Task HandleAsync([ExternalInput] ReturnMessage message)
    {
        List<string> problems = Check(message);
        if (problems.Count > 0)
        {
            logger.LogWarning("A return is refused: {Problems}", string.Join("; ", problems));
            return;
        }

        await refunds.RefundAsync(message.Account, message.Amount, message.Currency);
    }

    private static List<string> Check(ReturnMessage message)
    {
        var problems = new List<string>();
        if (!AccountNumber.IsMatch(message.Account))
            problems.Add("The account is malformed.");
        if (message.Amount is <= 0m or > 2_000m)
            problems.Add("The amount is out of range.");
        if (!Currencies.Contains(message.Currency))
            problems.Add("The currency is not ours.");
        return problems;
    }

    private static readonly Regex AccountNumber = new("^[A-Z]{2}[0-9]{20}$", RegexOptions.CultureInvariant);
}
