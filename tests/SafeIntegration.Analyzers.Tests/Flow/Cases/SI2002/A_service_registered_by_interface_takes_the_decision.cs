// shape: classifier service behind dependency injection
using Microsoft.Extensions.AI;

namespace Warranty;

public enum WarrantyCase { Covered, NotCovered }

public interface IWarrantyClassifier
{
    Task<WarrantyCase> ClassifyAsync(string description);
}

public sealed class ModelWarrantyClassifier(IChatClient chat) : IWarrantyClassifier
{
    public async Task<WarrantyCase> ClassifyAsync(string description)
    {
        ChatResponse response = await chat.GetResponseAsync("Covered or NotCovered?\n" + description);
        return Enum.Parse<WarrantyCase>(response.Text);
    }
}

public static class WarrantyModule
{
    public static IServiceCollection AddWarranty(this IServiceCollection services) => services
        .AddSingleton<IWarrantyClassifier, ModelWarrantyClassifier>()
        .AddSingleton<WarrantyDesk>();
}

public sealed class WarrantyDesk(IWarrantyClassifier classifier, HttpClient erp)
{
    public async Task OpenAsync(int device, string description)
    {
        WarrantyCase kind = await classifier.ClassifyAsync(description);
        if (kind is WarrantyCase.Covered)
            await erp.PostAsync($"repairs/{device}", content: null); // expect: SI2002
    }
}
