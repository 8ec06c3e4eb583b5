using SafeIntegration;

namespace Case.FixedWidthRow;

public interface IDirectDebit
{
    [Effect]
    void Collect(string account, decimal amount);
}

public sealed class FeeCollector(IDirectDebit debit, TimeProvider clock)
{
    private const int AccountStart = 4;
    private const int AccountLength = 22;

    public decimal MonthlyFee { get; init; } = 4.90m;

    public DateTimeOffset LastRun { get; private set; }

    public void Handle([ExternalInput] string row)
    {
        ReadOnlySpan<char> field = row.AsSpan(AccountStart, AccountLength).Trim();
        Span<char> buffer = stackalloc char[AccountLength];
        int written = field.ToUpperInvariant(buffer);
        string account = new(buffer[..written]);

        LastRun = clock.GetUtcNow();
        debit.Collect(account, MonthlyFee); // expect: SI1001
    }
}
