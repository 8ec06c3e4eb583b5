using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;

namespace SafeIntegration.Inbox.Access;

/// <summary>Who may open the inbox. Held as an object rather than by name, so that no other policy of the application can take its place.</summary>
internal sealed record InboxPolicy(AuthorizationPolicy Policy)
{
    public static InboxPolicy From(Action<AuthorizationPolicyBuilder> configure)
    {
        var builder = new AuthorizationPolicyBuilder();
        configure(builder);

        // What an assertion or an own requirement answers for an anonymous user cannot be known here, so one that can be seen through is required as well.
        if (!builder.Requirements.Any(KeepsAnonymousUsersOut))
        {
            throw new ArgumentException(
                "The review inbox's policy would let anonymous users in. Require a signed-in user or a role: policy => policy.RequireAuthenticatedUser().RequireRole(\"…\").",
                nameof(configure));
        }

        return new InboxPolicy(builder.RequireAuthenticatedUser().Build());
    }

    private static bool KeepsAnonymousUsersOut(IAuthorizationRequirement requirement) => requirement
        is DenyAnonymousAuthorizationRequirement or RolesAuthorizationRequirement or ClaimsAuthorizationRequirement or NameAuthorizationRequirement;
}
