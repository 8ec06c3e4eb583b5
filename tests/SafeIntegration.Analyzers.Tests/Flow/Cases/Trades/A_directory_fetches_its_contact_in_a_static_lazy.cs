// shape: a static Lazy of a task, read through a static property
using SafeIntegration;

namespace Directories.Contacts;

public static class Directory2
{
    private static readonly HttpClient s_http = new();
    private static readonly Lazy<Task<string>> s_contact = new(() => s_http.GetStringAsync("contact"));
    public static Task<string> Contact => s_contact.Value;
}
public interface IMailer { [Effect] Task SendAsync(string text); }
public sealed class Mailing(IMailer mailer)
{
    public async Task SendAsync() => await mailer.SendAsync(await Directory2.Contact); // expect: SI1001
}
