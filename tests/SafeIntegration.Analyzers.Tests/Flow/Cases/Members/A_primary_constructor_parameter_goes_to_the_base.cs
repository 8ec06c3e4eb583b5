using SafeIntegration;

namespace Orders;

public abstract class Letter(string recipient)
{
    protected string Recipient { get; } = recipient;
}

public sealed class Reminder(string recipient, int days) : Letter(recipient)
{
    public string Line => $"{Recipient} has {days} days.";
}

public sealed class Reminders(HttpClient client)
{
    public async Task RunAsync()
    {
        Reminder reminder = new(await client.GetStringAsync("name"), 14);
        Store(reminder.Line); // expect: SI1001
    }

    [Effect]
    private static void Store(string line) => Console.WriteLine(line);
}
