namespace SafeIntegration.Crash.Model;

/// <summary>What an integration of these tests is called.</summary>
internal sealed record Naming(string Integration);

/// <summary>Posts bills without a model, so that the same input takes the same way each time: small ones go straight to their effect, large ones to a person.</summary>
internal sealed class Bills<TEffect>(Naming naming) : Integration<Bill, Payment>
    where TEffect : Effect<Payment>
{
    public override string Name => naming.Integration;

    protected override IntegrationPlan<Bill, Payment> Define(PlanStart<Bill, Payment> plan) => plan
        .OwnedBy("crash-tests", "https://runbooks.example/crash-tests")
        .Identify(bill => bill.Id)
        .Map(bill => new Payment { BillId = bill.Id, Amount = bill.Amount }, call => call.TimeLimit = BillRules.TimeLimit)
        .Gate(gate => gate.ReviewAbove(payment => payment.Amount, BillRules.ReviewAbove))
        .ReviewedBy(BillRules.Role)
        .ApplyWith<TEffect>("post the bill", effect =>
        {
            effect.TimeLimit = BillRules.TimeLimit;
            effect.RetryDelay = BillRules.RetryDelay;
            effect.MaxAttempts = BillRules.MaxAttempts;
            effect.UndoWindow = BillRules.UndoWindow;
        });
}

/// <summary>The constants of the definition, which the model of the promises knows too.</summary>
internal static class BillRules
{
    public const string Role = "clerks";
    public const int ReviewAbove = 500;
    public const int MaxAttempts = 3;

    public static TimeSpan TimeLimit => TimeSpan.FromSeconds(20);

    public static TimeSpan RetryDelay => TimeSpan.FromSeconds(5);

    public static TimeSpan UndoWindow => TimeSpan.FromSeconds(10);

    /// <summary>How long a claim holds: longer than any step may take.</summary>
    public static TimeSpan Lease => 2.5 * TimeLimit;

    public static TimeSpan DelayAfter(int attempts) => RetryDelay * (1 << (attempts - 1));
}
