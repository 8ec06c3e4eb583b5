// shape: railway-oriented code with a Result type of one's own
using SafeIntegration;

namespace Tickets;

public readonly struct Result<T>
{
    private readonly T? _value;
    private readonly string? _error;

    private Result(T? value, string? error) => (_value, _error) = (value, error);

    public static Result<T> Ok(T value) => new(value, null);

    public static Result<T> Fail(string error) => new(default, error);

    public Result<TNext> Map<TNext>(Func<T, TNext> next) => _error is null ? Result<TNext>.Ok(next(_value!)) : Result<TNext>.Fail(_error);

    public TOut Match<TOut>(Func<T, TOut> ok, Func<string, TOut> fail) => _error is null ? ok(_value!) : fail(_error);
}

public sealed record Seat(string Row, int Number);

public sealed class SeatSync(HttpClient venue)
{
    public async Task<int> SyncAsync(int show)
    {
        Result<Seat> seat = await FetchAsync(show);
        return seat
            .Map(found => found.Row + found.Number)
            .Match(
                name => Block(name), // expect: SI1001
                error => 0);
    }

    private async Task<Result<Seat>> FetchAsync(int show)
    {
        Seat? seat = await venue.GetFromJsonAsync<Seat>($"shows/{show}/seat");
        return seat is null ? Result<Seat>.Fail("none") : Result<Seat>.Ok(seat);
    }

    [Effect]
    private static int Block(string name)
    {
        Console.WriteLine(name);
        return 1;
    }
}
