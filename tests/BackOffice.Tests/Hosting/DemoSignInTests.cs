using System.Net;
using System.Text.RegularExpressions;
using BackOffice.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackOffice.Tests.Hosting;

public sealed partial class DemoSignInTests : IAsyncLifetime
{
    private readonly CookieContainer _cookies = new();
    private WebApplication? _app;
    private HttpClient? _client;

    private HttpClient Client => _client!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddAntiforgery().AddAuthorization().AddDemoSignIn();
        _app = builder.Build();
        _app.UseDemoSignIn();
        _app.MapGet("/review", (HttpContext context) => context.User.Identity!.Name).RequireAuthorization(policy => policy.RequireRole(DemoSignIn.ReviewerRole));
        await _app.StartAsync(Token);
        _client = new HttpClient(new HttpClientHandler { CookieContainer = _cookies }) { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
    }

    [Fact]
    public async Task Who_is_not_signed_in_chooses_a_person_and_comes_back_to_the_page()
    {
        string page = await Client.GetStringAsync("/review", Token);

        HttpResponseMessage answer = await PostAsync(("name", "Anna"), ("returnUrl", "/review"), ("__RequestVerificationToken", TokenField().Match(page).Groups[1].Value));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("/review", answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("Anna", await answer.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task A_form_without_its_token_signs_nobody_in()
    {
        HttpResponseMessage answer = await PostAsync(("name", "Anna"), ("returnUrl", "/review"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(_cookies.GetAllCookies(), cookie => cookie.Name == "backoffice-demo");
    }

    private Task<HttpResponseMessage> PostAsync(params (string Name, string Value)[] fields) => Client.PostAsync(
        "/sign-in", new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), Token);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex TokenField();
}
