// shape: collection class whose Add throws
using System.Collections;
using SafeIntegration;

namespace Office.Notices;

public sealed class RecipientList(IReadOnlySet<string> directory) : IEnumerable<string>
{
    private readonly List<string> _addresses = [];

    public int Count => _addresses.Count;

    public void Add(string address)
    {
        if (!directory.Contains(address))
            throw new ArgumentException("The address is not in our directory.", nameof(address));
        _addresses.Add(address);
    }

    public IEnumerator<string> GetEnumerator() => _addresses.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public interface INoticeBoard
{
    [Effect]
    Task NotifyAsync(string address, string notice);
}

public sealed class NoticeService(HttpClient planner, IReadOnlySet<string> directory, INoticeBoard board)
{
    private const string Notice = "The building closes at 18:00 today.";

    public async Task SendAsync(CancellationToken cancellationToken)
    {
        string[] names = await planner.GetFromJsonAsync<string[]>("on-site", cancellationToken) ?? [];
        RecipientList recipients = new(directory);
        foreach (string name in names)
            recipients.Add(name);

        foreach (string address in recipients)
            await board.NotifyAsync(address, Notice);
    }
}
