using System.Globalization;
using SafeIntegration;

namespace Gateway.Metering;

public sealed record MeteredCall(Guid TenantId, int InputTokens, int OutputTokens);

public interface ILedger
{
    [Effect]
    Task ChargeAsync(Guid tenantId, decimal euros, CancellationToken cancellationToken);
}

public static class Attempt
{
    public static async Task<T> OrAsync<T>(Func<Task<T>> call, T fallback, ILogger logger)
    {
        try
        {
            return await call();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogWarning(exception, "Going on with {Fallback}.", fallback);
            return fallback;
        }
    }
}

public sealed class RateClient(HttpClient http)
{
    public async Task<decimal> EurosPerDollarAsync(CancellationToken cancellationToken)
    {
        string text = await http.GetStringAsync("rates/usd/eur", cancellationToken);
        return decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
    }
}

public sealed class ModelMeter(RateClient rates, ILedger ledger, ILogger<ModelMeter> logger)
{
    private const decimal DollarsPerInput = 0.000_002m;
    private const decimal DollarsPerOutput = 0.000_008m;

    public async Task SettleAsync(IEnumerable<MeteredCall> calls, CancellationToken cancellationToken)
    {
        decimal rate = await Attempt.OrAsync(() => rates.EurosPerDollarAsync(cancellationToken), 1m, logger);

        foreach (IGrouping<Guid, MeteredCall> tenant in calls.GroupBy(call => call.TenantId))
        {
            decimal dollars = tenant.Sum(call => call.InputTokens * DollarsPerInput + call.OutputTokens * DollarsPerOutput);
            await ledger.ChargeAsync(tenant.Key, dollars * rate, cancellationToken); // expect: SI1004
        }
    }
}
