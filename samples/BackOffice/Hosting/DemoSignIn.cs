using System.Net;
using System.Security.Claims;
using BackOffice.Enquiries;
using BackOffice.Invoices;
using BackOffice.Orders;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Hosting;

/// <summary>
/// Signs in one of three demonstration reviewers by a click. Without a password it must never leave this machine: requests from elsewhere are refused.
/// </summary>
public static class DemoSignIn
{
    /// <summary>The role every demonstration reviewer has.</summary>
    public const string ReviewerRole = "reviewer";

    private static readonly (string Name, string Work, string[] Roles)[] People =
    [
        ("Anna", "accounts payable: invoices", [SupplierInvoices.Reviewers]),
        ("Bo", "order desk: messages to customers", [OrderNotices<OrderV1>.Reviewers]),
        ("Chris", "customer service: enquiries, and everything else", [EnquiryRouting.Reviewers, SupplierInvoices.Reviewers, OrderNotices<OrderV1>.Reviewers]),
    ];

    /// <summary>Registers the sign-in.</summary>
    public static void AddDemoSignIn(this IServiceCollection services) => services
        .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
        .AddCookie(cookie =>
        {
            cookie.LoginPath = "/sign-in";
            cookie.Cookie.Name = "backoffice-demo";
            cookie.Cookie.SameSite = SameSiteMode.Strict;
        });

    /// <summary>Refuses requests from other machines, and maps the sign-in page.</summary>
    public static void UseDemoSignIn(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote))
                return next(context);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        });
        app.UseAuthentication();
        app.UseAuthorization();
        // Checks the token of every form that is bound, the sign-in's among them.
        app.UseAntiforgery();
        app.MapGet("/", () => Results.Redirect("/review"));
        app.MapGet("/sign-in", (HttpContext context, IAntiforgery antiforgery, string? returnUrl) => Results.Content(Page(antiforgery.GetAndStoreTokens(context), returnUrl), "text/html; charset=utf-8"));
        app.MapPost("/sign-in", SignInAsync);
    }

    private static async Task<IResult> SignInAsync(HttpContext context, [FromForm] string name, [FromForm] string? returnUrl)
    {
        (string Name, string Work, string[] Roles) person = People.FirstOrDefault(candidate => candidate.Name == name);
        if (person.Name is null)
            return Results.BadRequest();
        ClaimsIdentity identity = new(
            [new Claim(ClaimTypes.Name, person.Name), new Claim(ClaimTypes.Role, ReviewerRole), .. person.Roles.Select(role => new Claim(ClaimTypes.Role, role))],
            CookieAuthenticationDefaults.AuthenticationScheme);
        await context.SignInAsync(new ClaimsPrincipal(identity));
        bool isLocal = returnUrl is ['/', ..] and not ['/', '/' or '\\', ..];
        return Results.LocalRedirect(isLocal ? returnUrl! : "/review");
    }

    private static string Page(AntiforgeryTokenSet tokens, string? returnUrl)
    {
        string buttons = string.Concat(People.Select(person => $"""
            <form method="post" action="/sign-in">
              <input type="hidden" name="{WebUtility.HtmlEncode(tokens.FormFieldName)}" value="{WebUtility.HtmlEncode(tokens.RequestToken)}">
              <input type="hidden" name="returnUrl" value="{WebUtility.HtmlEncode(returnUrl)}">
              <button name="name" value="{person.Name}"><strong>{person.Name}</strong><br>{person.Work}</button>
            </form>
            """));
        return $$"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>BackOffice sign-in</title><link rel="icon" href="data:,">
            <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem}button{display:block;width:100%;margin:.5rem 0;padding:.8rem;text-align:left;font:inherit}</style>
            </head><body><main><h1>Who are you today?</h1><p>A demonstration on this machine only: no password is asked.</p>{{buttons}}</main></body></html>
            """;
    }
}
