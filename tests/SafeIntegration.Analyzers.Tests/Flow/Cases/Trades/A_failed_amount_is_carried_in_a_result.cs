// shape: generic result struct that a catch fills with a failure, and a caller who asks
using System.Globalization;
using SafeIntegration;

namespace Till.Results;

public readonly struct Result<T>
    where T : struct
{
    private Result(T? value, string? error) => (Value, Error) = (value, error);

    public T? Value { get; }

    public string? Error { get; }

    public static Result<T> Of(T value) => new(value, null);

    public static Result<T> Fail(string error) => new(null, error);
}

public interface ITill
{
    [Effect]
    Task BookAsync(int till, decimal amount);
}

public sealed class TillImport(HttpClient branch, ITill target, ILogger<TillImport> logger)
{
    public async Task ImportAsync(int till)
    {
        Result<decimal> amount = Parse(await branch.GetStringAsync($"tills/{till}/balance"));
        if (amount.Value is not { } value)
        {
            logger.LogError("Till {Till} has no balance: {Error}", till, amount.Error);
            return;
        }

        await target.BookAsync(till, value);
    }

    private static Result<decimal> Parse(string text)
    {
        try
        {
            return Result<decimal>.Of(decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture));
        }
        catch (FormatException e)
        {
            return Result<decimal>.Fail(e.Message);
        }
    }
}
