using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SafeIntegration.Inbox.Access;
using SafeIntegration.Inbox.Endpoints;

namespace SafeIntegration;

/// <summary>Registers the review inbox.</summary>
public static class InboxServiceCollectionExtensions
{
    /// <summary>
    /// Registers the review inbox with the policy that says who may open it, for example <c>policy => policy.RequireAuthenticatedUser().RequireRole("reviewer")</c>.
    /// Which items a person sees inside is decided by each integration's <c>ReviewedBy</c>. Map the inbox with
    /// <see cref="InboxEndpointRouteBuilderExtensions.MapSafeIntegrationInbox"/>. On several machines share the Data Protection key ring, or forms sent to
    /// another machine than the one that rendered them are refused.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="policy">
    /// Who may open the inbox. It must ask for a signed-in user, a role, a claim or a user name; assertions and own requirements may narrow that further.
    /// </param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentException">The policy lets anonymous users in, or cannot be seen not to.</exception>
    public static IServiceCollection AddSafeIntegrationInbox(this IServiceCollection services, Action<AuthorizationPolicyBuilder> policy)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(policy);

        services.AddRazorComponents();
        services.AddAntiforgery();
        services.AddAuthorization();
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.Replace(ServiceDescriptor.Singleton(InboxPolicy.From(policy)));
        services.TryAddScoped<InboxPage>();
        services.TryAddEnumerable(ServiceDescriptor.Transient<IStartupFilter, InboxStartupFilter>());
        return services;
    }
}
