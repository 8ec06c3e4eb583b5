using System.Net;
using Microsoft.AspNetCore.Builder;
using SafeIntegration.Inbox.Tests.Support;

namespace SafeIntegration.Inbox.Tests.Access;

public sealed class AntiforgeryTests
{
    [Theory]
    [InlineData("verdict")]
    [InlineData("undo")]
    [InlineData("resolution")]
    public async Task A_form_without_token_is_refused_and_decides_nothing(string form)
    {
        await using var app = await InboxApplication.StartAsync();
        var item = app.AddInvoice(change: invoice => invoice with { State = form == "resolution" ? ItemState.InDoubt : ItemState.NeedsReview });
        using var client = app.Client();

        var answer = await client.PostAsync(
            $"items/{item.Id.Value}/{form}", Forms.Content([("action", "Approve"), ("revision", item.Revision), ("happened", "true"), ("seen", "it")]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Nothing was decided", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(item.Verdicts);
    }

    [Fact]
    public async Task The_token_of_one_person_is_refused_from_another()
    {
        await using var app = await InboxApplication.StartAsync();
        var item = app.AddInvoice();
        using var anna = app.Client();
        using var bo = app.Client(InboxApplication.Bo);
        var token = await anna.TokenAsync($"items/{item.Id.Value}");
        _ = await bo.TokenAsync($"items/{item.Id.Value}");

        var answer = await bo.PostAsync($"items/{item.Id.Value}/verdict", Forms.Content([token, ("action", "Approve"), ("revision", item.Revision)]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(item.Verdicts);
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_refused()
    {
        await using var app = await InboxApplication.StartAsync();
        var item = app.AddInvoice();
        using var client = app.Client();
        var (_, token) = await client.TokenAsync($"items/{item.Id.Value}");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"items/{item.Id.Value}/verdict") { Content = new StringContent("{}") };
        request.Headers.Add("RequestVerificationToken", token);

        Assert.Equal(HttpStatusCode.BadRequest, (await client.SendAsync(request)).StatusCode);
        Assert.Empty(item.Verdicts);
    }

    [Fact]
    public async Task The_forms_also_work_where_the_application_uses_antiforgery_itself()
    {
        await using var app = await InboxApplication.StartAsync(application =>
        {
            application.UseAntiforgery();
            application.MapSafeIntegrationInbox("/review");
        });
        var item = app.AddInvoice();
        using var client = app.Client();

        var answer = await client.PostFormAsync(item, "verdict", ("action", "Approve"), ("revision", item.Revision));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(["approved by anna"], item.Verdicts);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Purge")]
    [InlineData("17")]
    public async Task A_form_without_a_known_action_is_refused(string action)
    {
        await using var app = await InboxApplication.StartAsync();
        var item = app.AddInvoice();
        using var client = app.Client();

        var answer = await client.PostFormAsync(item, "verdict", ("action", action), ("revision", item.Revision));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(item.Verdicts);
    }
}
