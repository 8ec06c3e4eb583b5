// shape: low-code webhook that forwards whatever fields it was given
using System.Dynamic;
using Newtonsoft.Json;

namespace LowCode;

public sealed class FieldForwarder(HttpClient crm)
{
    public async Task HandleAsync(HttpRequest request, Guid contact)
    {
        using StreamReader reader = new(request.Body);
        ExpandoObject? bag = JsonConvert.DeserializeObject<ExpandoObject>(await reader.ReadToEndAsync());
        if (bag is null)
            return;

        foreach (KeyValuePair<string, object?> field in bag)
        {
            if (field.Key.StartsWith('_'))
                continue;
            using StringContent content = new(field.Value?.ToString() ?? "");
            using HttpResponseMessage response = await crm.PutAsync($"contacts/{contact}/note", content); // expect: SI1001, SI1002
            response.EnsureSuccessStatusCode();
        }
    }
}
