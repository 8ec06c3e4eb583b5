// shape: an extension method is a switch expression that answers with an enum of problems or null
using SafeIntegration;

namespace ParcelLockers.Deposits;

public sealed record Dimensions(int Width, int Height);

public sealed record Deposit(string Locker, Dimensions Size, int Days);

public enum DepositProblem
{
    UnknownLocker,
    DoesNotFit,
    StaysTooLong,
}

public interface ILockerDoors
{
    [Effect]
    Task OpenAsync(string locker, int width, int height, int days);
}

public static class DepositChecks
{
    private static readonly HashSet<string> Lockers = ["station", "market", "harbour"];

    public static DepositProblem? Problem(this Deposit deposit) => deposit switch
    {
        _ when !Lockers.Contains(deposit.Locker) => DepositProblem.UnknownLocker,
        { Size.Width: < 5 or > 60 } or { Size.Height: < 2 or > 40 } => DepositProblem.DoesNotFit,
        { Days: < 1 or > 7 } => DepositProblem.StaysTooLong,
        _ => null,
    };
}

public sealed class Courier(HttpClient dispatch, ILockerDoors doors)
{
    public async Task<DepositProblem?> DropAsync(Guid parcel, CancellationToken cancellationToken)
    {
        Deposit deposit = await dispatch.GetFromJsonAsync<Deposit>($"parcels/{parcel}/deposit", cancellationToken)
            ?? throw new InvalidOperationException($"Dispatch has no deposit of {parcel}.");

        DepositProblem? problem = deposit.Problem();
        if (problem is not null)
            return problem;

        await doors.OpenAsync(deposit.Locker, deposit.Size.Width, deposit.Size.Height, deposit.Days);
        return null;
    }
}
