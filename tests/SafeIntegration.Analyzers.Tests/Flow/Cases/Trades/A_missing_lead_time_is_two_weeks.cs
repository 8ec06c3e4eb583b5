// shape: generic helper that turns any exception into a fallback, given a lambda
using System.Globalization;
using System.Text.Json.Nodes;
using SafeIntegration;

namespace Planning.LeadTimes;

public static class Attempt
{
    public static T Or<T>(Func<T> read, T fallback)
    {
        try
        {
            return read();
        }
        catch (Exception)
        {
            return fallback;
        }
    }
}

public interface IProductionPlan
{
    [Effect]
    Task PlanAsync(Guid part, int days);
}

public sealed class LeadTimeImport(HttpClient supplier, IProductionPlan plan)
{
    public async Task ImportAsync(Guid part, CancellationToken cancellationToken)
    {
        string text = await supplier.GetStringAsync($"parts/{part}", cancellationToken);
        JsonNode body = JsonNode.Parse(text) ?? throw new InvalidDataException("The supplier sent nothing.");

        int days = Attempt.Or(() => int.Parse(body["leadDays"]!.ToString(), CultureInfo.InvariantCulture), 14);
        await plan.PlanAsync(part, days); // expect: SI1004
    }
}
