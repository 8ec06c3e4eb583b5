// shape: value object with a private constructor and a checking factory
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using SafeIntegration;

namespace Signup;

public sealed partial class EmailAddress
{
    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    public static EmailAddress Create(string text)
    {
        if (!Shape().IsMatch(text))
            throw new ArgumentException("That is no address.", nameof(text));
        return new EmailAddress(text);
    }

    private static Regex Shape() => Pattern;

    private static readonly Regex Pattern = new(@"\A[a-z0-9.]+@[a-z0-9.]+\z");
}

public interface INewsletter
{
    [Effect]
    Task SubscribeAsync(EmailAddress address);
}

[Route("newsletter")]
public sealed class NewsletterController(INewsletter newsletter) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> Subscribe([FromForm] string email)
    {
        EmailAddress address = EmailAddress.Create(email);
        await newsletter.SubscribeAsync(address);
        return NoContent();
    }
}
