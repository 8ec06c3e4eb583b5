// shape: aggregate collects events, a dispatcher hands them to handlers
using Microsoft.AspNetCore.Mvc;
using SafeIntegration;

namespace Signup;

public sealed record SignedUp(string Email);

public sealed class Account
{
    private readonly List<SignedUp> _events = [];

    public string Email { get; private set; } = "";

    public IReadOnlyList<SignedUp> Events => _events;

    public static Account Register(string email)
    {
        var account = new Account { Email = email };
        account._events.Add(new SignedUp(email));
        return account;
    }
}

public interface IMailer
{
    [Effect]
    Task SendAsync(string to, string subject);
}

public sealed class WelcomeHandler(IMailer mailer)
{
    public Task HandleAsync(SignedUp signedUp) => mailer.SendAsync(signedUp.Email, "Welcome");
}

public sealed record Registration(string Email, string Name);

[Route("accounts")]
public sealed class AccountsController(WelcomeHandler handler) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> Register([FromBody] Registration registration)
    {
        Account account = Account.Register(registration.Email);
        foreach (SignedUp signedUp in account.Events)
            await handler.HandleAsync(signedUp); // expect: SI1001
        return NoContent();
    }
}
