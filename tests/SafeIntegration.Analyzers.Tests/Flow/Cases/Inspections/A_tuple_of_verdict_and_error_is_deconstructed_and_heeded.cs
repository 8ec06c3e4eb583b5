using System.Net.Mail;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;

public sealed record CallbackRequest(string Department, string Phone, int Minutes);

public static class CallbackEndpoints
{
    private static readonly Dictionary<string, MailAddress> Desks = new()
    {
        ["sales"] = new MailAddress("sales@example.org"),
        ["claims"] = new MailAddress("claims@example.org"),
    };

    public static void MapCallbacks(this IEndpointRouteBuilder routes) => routes.MapPost("/callbacks", RequestAsync);

    private static async Task<IResult> RequestAsync([FromBody] CallbackRequest request, SmtpClient smtp, CancellationToken cancellationToken)
    {
        var (ok, error) = Judge(request);
        if (!ok)
            return Results.BadRequest(new { error });

        using var mail = new MailMessage(new MailAddress("web@example.org"), Desks[request.Department])
        {
            Subject = "A customer wants to be called",
            Body = $"Call {request.Phone} within {request.Minutes} minutes.",
        };
        await smtp.SendMailAsync(mail, cancellationToken);
        return Results.Accepted();
    }

    private static (bool Ok, string? Error) Judge(CallbackRequest request)
    {
        if (!Desks.ContainsKey(request.Department))
            return (false, "There is no such department.");
        if (!IsPhone(request.Phone))
            return (false, "This is no phone number.");
        if (request.Minutes is < 5 or > 480)
            return (Ok: false, Error: "We call within five minutes to eight hours.");
        return (true, null);
    }

    private static bool IsPhone(string text) => Regex.IsMatch(text, @"^\+[0-9]{6,15}$", RegexOptions.None, TimeSpan.FromMilliseconds(50));
}
