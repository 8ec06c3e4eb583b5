// shape: generic Result type of the application, failure asked before the value
using SafeIntegration;

namespace Parcels.Intake;

public readonly struct Result<T> where T : class
{
    private readonly T? _value;

    private Result(T? value, string? error) => (_value, Error) = (value, error);

    public string? Error { get; }

    public bool IsSuccess => Error is null;

    public T Value => _value ?? throw new InvalidOperationException(Error);

    public static Result<T> Ok(T value) => new(value, null);

    public static Result<T> Fail(string error) => new(null, error);
}

public sealed record ParcelDto(string? Depot, int Grams);

public sealed record Parcel(string Depot, int Grams);

public static class ParcelParser
{
    private static readonly HashSet<string> Depots = ["HAM", "MUC", "CGN"];

    public static Result<Parcel> Parse(ParcelDto dto)
    {
        if (dto.Depot is null || !Depots.Contains(dto.Depot))
            return Result<Parcel>.Fail("depot");
        if (dto.Grams is < 10 or > 31_500)
            return Result<Parcel>.Fail("weight");
        return Result<Parcel>.Ok(new Parcel(dto.Depot, dto.Grams));
    }
}

public sealed class Intake(HttpClient shop, Func<string, int, Task> announce, ILogger<Intake> logger)
{
    public async Task RunAsync()
    {
        ParcelDto dto = await shop.GetFromJsonAsync<ParcelDto>("parcels/next") ?? throw new InvalidDataException();
        Result<Parcel> result = ParcelParser.Parse(dto);
        if (!result.IsSuccess)
        {
            logger.LogWarning("Refused: {Error}", result.Error);
            return;
        }

        await AnnounceAsync(result.Value.Depot, result.Value.Grams);
    }

    [Effect]
    private Task AnnounceAsync(string depot, int grams) => announce(depot, grams);
}
