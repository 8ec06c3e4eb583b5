using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SafeIntegration.Inbox.Tests.Support;

namespace SafeIntegration.Inbox.Tests.Access;

public sealed class AuthorizationTests
{
    public static TheoryData<string> Paths => ["", "items/0123456789abcdef0123456789abcdef", "items/0/documents/0", "items/0/text", "assets/inbox.css"];

    [Theory, MemberData(nameof(Paths))]
    public async Task An_anonymous_visitor_sees_nothing(string path)
    {
        await using var app = await InboxApplication.StartAsync();
        using var client = app.Client(user: null);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(path)).StatusCode);
    }

    [Theory, MemberData(nameof(Paths))]
    public async Task A_person_without_the_role_sees_nothing(string path)
    {
        await using var app = await InboxApplication.StartAsync();
        using var client = app.Client("guest.visitor");

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task A_person_without_the_role_decides_nothing()
    {
        await using var app = await InboxApplication.StartAsync();
        var item = app.AddInvoice();
        using var client = app.Client("guest.visitor");

        var answer = await client.PostAsync($"items/{item.Id.Value}/verdict", Forms.Content([("action", "Approve")]));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(ItemState.NeedsReview, item.State);
    }

    [Fact]
    public async Task A_reviewer_of_other_integrations_finds_no_such_item()
    {
        await using var app = await InboxApplication.StartAsync();
        var item = app.AddInvoice();
        using var client = app.Client("cleo.reviewer.order-desk");

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"items/{item.Id.Value}")).StatusCode);
        Assert.DoesNotContain(item.Key, await client.GetStringAsync(""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("on the inbox")]
    [InlineData("on a group around it")]
    [InlineData("on a group further out")]
    [InlineData("as a last convention")]
    public async Task The_application_does_not_start_with_anonymous_access_to_the_inbox(string where)
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => InboxApplication.StartAsync(app => Map(app)));

        Assert.Contains("AllowAnonymous", error.Message, StringComparison.Ordinal);

        object Map(WebApplication app) => where switch
        {
            "on the inbox" => app.MapSafeIntegrationInbox("/review").AllowAnonymous(),
            "on a group around it" => app.MapGroup("/admin").AllowAnonymous().MapSafeIntegrationInbox("/review"),
            "on a group further out" => app.MapGroup("/a").WithMetadata(new AllowAnonymousAttribute()).MapGroup("/b").MapSafeIntegrationInbox("/review"),
            _ => OpenAtLast(app.MapSafeIntegrationInbox("/review")),
        };

        static object OpenAtLast(IEndpointConventionBuilder inbox)
        {
            inbox.Finally(endpoint => endpoint.Metadata.Add(new AllowAnonymousAttribute()));
            return inbox;
        }
    }

    [Fact]
    public async Task The_application_does_not_start_without_a_policy()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => InboxApplication.StartAsync(services: _ => { }));

        Assert.Contains("AddSafeIntegrationInbox", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_application_does_not_start_with_an_empty_policy() => await RefusesAsync(_ => { });

    [Fact]
    public async Task The_application_does_not_start_with_a_policy_that_may_let_anonymous_users_in() =>
        await RefusesAsync(policy => policy.RequireAssertion(_ => true));

    [Fact]
    public async Task The_application_does_not_start_with_two_inboxes()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => InboxApplication.StartAsync(app =>
        {
            app.MapSafeIntegrationInbox("/review");
            app.MapSafeIntegrationInbox("/again");
        }));

        Assert.Contains("twice", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("guest.visitor", HttpStatusCode.Forbidden)]
    [InlineData(InboxApplication.Anna, HttpStatusCode.OK)]
    public async Task The_inbox_stays_shut_where_the_authorization_middleware_runs_too_early_to_see_it(string? user, HttpStatusCode expected)
    {
        await using var app = await InboxApplication.StartAsync(
            application =>
            {
                application.UseRouting();
                application.MapSafeIntegrationInbox("/review");
            },
            services =>
            {
                services.AddSafeIntegrationInbox(policy => policy.RequireRole("reviewer"));
                services.Configure<RouteOptions>(options => options.SuppressCheckForUnhandledSecurityMetadata = true);
            });
        using var client = app.Client(user);

        Assert.Equal(expected, (await client.GetAsync("")).StatusCode);
    }

    private static async Task RefusesAsync(Action<AuthorizationPolicyBuilder> policy)
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => InboxApplication.StartAsync(services: services => services.AddSafeIntegrationInbox(policy)));
        Assert.Contains("anonymous", error.Message, StringComparison.Ordinal);
    }
}
