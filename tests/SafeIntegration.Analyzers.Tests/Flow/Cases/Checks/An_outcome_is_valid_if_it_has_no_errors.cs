// shape: a rules object of our own returns a result record, whose property says whether its list of errors is empty
using SafeIntegration;

namespace Pharmacy.Refills;

public sealed record Refill(string Drug, int Tablets, int Repeats, string Prescriber);

public sealed record Review(IReadOnlyList<string> Errors)
{
    public bool IsClean => Errors.Count == 0;
}

public sealed class RefillRules(IReadOnlySet<string> formulary)
{
    public Review Examine(Refill refill)
    {
        var errors = new List<string>();
        if (!formulary.Contains(refill.Drug))
            errors.Add($"{refill.Drug} is not in the formulary.");
        if (refill.Tablets is < 10 or > 100)
            errors.Add("A box has ten to a hundred tablets.");
        if (refill.Repeats < 0 || refill.Repeats > 5)
            errors.Add("No more than five repeats.");
        return new Review(errors);
    }
}

public interface IDispenser
{
    [Effect]
    Task DispenseAsync(string drug, int tablets, int repeats);
}

public static class RefillEndpoint
{
    public static void MapRefills(this WebApplication app) => app.MapPut("/refills/{id:guid}", PutAsync);

    private static async Task<IResult> PutAsync(Guid id, Refill refill, RefillRules rules, IDispenser dispenser, ILoggerFactory loggers)
    {
        Review review = rules.Examine(refill);
        if (!review.IsClean)
        {
            loggers.CreateLogger("Refills").LogWarning("Refill {Id} of {Prescriber}: {Count} errors", id, refill.Prescriber, review.Errors.Count);
            return Results.UnprocessableEntity(review.Errors);
        }

        await dispenser.DispenseAsync(refill.Drug, refill.Tablets, refill.Repeats);
        return Results.NoContent();
    }
}
