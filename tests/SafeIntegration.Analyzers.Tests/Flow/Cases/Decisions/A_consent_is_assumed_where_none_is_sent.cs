// shape: nullable flag with ?? true
using SafeIntegration;

namespace Newsletters;

public sealed record Profile(bool? OptedOut);

public sealed class Campaign(HttpClient crm, ILetters letters)
{
    public async Task SendAsync(IEnumerable<int> customers)
    {
        foreach (int customer in customers)
        {
            Profile? profile = await crm.GetFromJsonAsync<Profile>($"customers/{customer}");
            if (profile?.OptedOut == true)
                continue;
            await letters.SendAsync(customer); // expect: SI1002
        }
    }
}

public interface ILetters
{
    [Effect]
    Task SendAsync(int customer);
}
