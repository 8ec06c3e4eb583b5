using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SafeIntegration.Inbox.Tests.Support;

/// <summary>Signs in whoever the cookie <c>dev</c> names, in the roles it lists: <c>anna.reviewer.ap-clerks</c>.</summary>
internal sealed class DevAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Cookie = "dev";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        Request.Cookies[Cookie]?.Split('.') is [var name, .. var roles]
            ? AuthenticateResult.Success(new AuthenticationTicket(Principal(name, roles), Scheme.Name))
            : AuthenticateResult.NoResult());

    private static ClaimsPrincipal Principal(string name, string[] roles) => new(new ClaimsIdentity(
        [new(ClaimTypes.Name, name), new(ClaimTypes.NameIdentifier, name), .. roles.Select(role => new Claim(ClaimTypes.Role, role))], "dev"));
}
