// shape: async iterator that pages an API and knows one status only
using System.Net;
using System.Runtime.CompilerServices;

namespace Club.Members;

public sealed record Member(string Name, int Since);

public sealed class MemberDirectory(HttpClient http)
{
    public async IAsyncEnumerable<Member> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (int page = 1; ; page++)
        {
            using HttpResponseMessage response = await http.GetAsync($"members?page={page}", cancellationToken);
            if (response.StatusCode == HttpStatusCode.NotFound)
                yield break;

            List<Member>? members = await response.Content.ReadFromJsonAsync<List<Member>>(cancellationToken); // expect: SI1007
            if (members is null)
                yield break;

            foreach (Member member in members)
                yield return member;
        }
    }
}

public sealed class MemberScreen(MemberDirectory directory)
{
    public async Task ShowAsync()
    {
        await foreach (Member member in directory.ListAsync())
            Console.WriteLine($"{member.Name} ({member.Since})");
    }
}
