// The decision is one call away.
using SafeIntegration;

namespace Accounts;

public sealed record Profile(string State, DateTimeOffset? LastSeen);

public sealed class Cleanup(HttpClient profiles, HttpClient identity)
{
    public async Task RunAsync(Guid user, CancellationToken cancellationToken)
    {
        Profile profile = await profiles.GetFromJsonAsync<Profile>($"users/{user}", cancellationToken) ?? throw new InvalidOperationException("No such user.");
        if (IsInactive(profile))
        {
            using HttpResponseMessage response = await identity.DeleteAsync($"users/{user}", cancellationToken); // expect: SI1002
            response.EnsureSuccessStatusCode();
        }
    }

    private static bool IsInactive(Profile profile) => profile.State != "active";
}
