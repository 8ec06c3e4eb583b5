using SafeIntegration;

namespace Lockers;

public sealed record Deposit(string Locker, int Width, int Days);

public interface IDoors
{
    [Effect]
    Task OpenAsync(string locker, int width, int days);
}

public sealed class Courier(HttpClient dispatch, IDoors doors)
{
    public async Task DropAsync()
    {
        Deposit deposit = await dispatch.GetFromJsonAsync<Deposit>("deposit") ?? throw new InvalidOperationException();
        string? problem = deposit switch { { Days: < 1 or > 7 } => "days", _ => null }; 
        if (problem is not null)
            return;
        await doors.OpenAsync(deposit.Locker, deposit.Width, deposit.Days); // expect: SI1001
    }
}
