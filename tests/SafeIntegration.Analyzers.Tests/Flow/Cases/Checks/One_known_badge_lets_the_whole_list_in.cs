// shape: Any used where All was meant
using SafeIntegration;

namespace Campus.Doors;

public sealed record AccessList(List<string> Badges);

public interface IDoor
{
    [Effect]
    void Admit(string badge);
}

public sealed class AccessSync(HttpClient directory, IReadOnlySet<string> issued, IDoor door)
{
    public async Task<int> SyncAsync(CancellationToken cancellationToken)
    {
        AccessList? access = await directory.GetFromJsonAsync<AccessList>("doors/7/access", cancellationToken);
        if (access is null || !access.Badges.Any(badge => issued.Contains(badge)))
            return 0;

        foreach (string badge in access.Badges)
            door.Admit(badge); // expect: SI1001
        return access.Badges.Count;
    }
}
