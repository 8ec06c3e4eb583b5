using SafeIntegration;

namespace Orders;

public sealed class MailBuilder
{
    private string _subject = "";
    private string _body = "";

    public MailBuilder Subject(string subject)
    {
        _subject = subject;
        return this;
    }

    public MailBuilder Body(string body)
    {
        _body = body;
        return this;
    }

    public string Build() => $"{_subject}\n\n{_body}";
}

public sealed class Mails(HttpClient client)
{
    public async Task RunAsync() => Store(new MailBuilder().Subject("News").Body(await client.GetStringAsync("news")).Build()); // expect: SI1001

    [Effect]
    private static void Store(string mail) => Console.WriteLine(mail);
}
