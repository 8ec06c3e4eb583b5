// One call away, and still an equality on the side of the effect.
using SafeIntegration;

namespace Accounts;

public sealed record Profile(string State, bool Confirmed);

public sealed class Cleanup(HttpClient profiles, HttpClient identity)
{
    public async Task RunAsync(Guid user, CancellationToken cancellationToken)
    {
        Profile profile = await profiles.GetFromJsonAsync<Profile>($"users/{user}", cancellationToken) ?? throw new InvalidOperationException("No such user.");
        if (!MayBeDeleted(profile))
            return;

        using HttpResponseMessage response = await identity.DeleteAsync($"users/{user}", cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private static bool MayBeDeleted(Profile profile) => profile.Confirmed && string.Equals(profile.State, "closed", StringComparison.Ordinal);
}
