using System.Data.Common;
using System.Globalization;
using Microsoft.SemanticKernel;

namespace Moderation;

public sealed class ToxicityCheck(Kernel kernel, DbConnection database)
{
    public async Task CheckAsync(long comment, string text)
    {
        FunctionResult result = await kernel.InvokePromptAsync("Toxicity from 0 to 1, as a number:\n{{$text}}", new KernelArguments { ["text"] = text });
        decimal toxicityScore = decimal.Parse(result.GetValue<string>()!, CultureInfo.InvariantCulture);
        await using DbCommand hide = database.CreateCommand();
        hide.CommandText = "update comment set hidden = true where id = " + comment.ToString(CultureInfo.InvariantCulture);
        if (0.6m <= toxicityScore)
            await hide.ExecuteNonQueryAsync(); // expect: SI2006
    }
}
