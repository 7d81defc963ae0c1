using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCase.Web.Mvc.Binding;

/// <summary>What people write in words of their own, each type with how it is read; and groups of boxes.</summary>
public sealed class TextBinderProvider : IModelBinderProvider
{
    private static readonly Dictionary<Type, IModelBinder> Binders = new()
    {
        [typeof(DateOnly)] = new TextBinder<DateOnly>(ReadDate),
        [typeof(TimeOnly)] = new TextBinder<TimeOnly>(ReadTime),
        [typeof(PartlyKnownDate)] = new TextBinder<PartlyKnownDate>(ReadPartlyKnownDate),
        [typeof(Money)] = new TextBinder<Money>(ReadMoney),
        [typeof(FinancialYear)] = new TextBinder<FinancialYear>(ReadYear),
    };

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var type = context.Metadata.UnderlyingOrModelType;
        if (type == typeof(string)) return IsOfTheForm(context.BindingInfo) ? new LinesBinder(context.Services.GetRequiredService<ILoggerFactory>()) : null;
        return Binders.GetValueOrDefault(type) ?? (type.IsEnum && type.IsDefined(typeof(FlagsAttribute), inherit: false) ? new FlagsBinder(type) : null);
    }

    // headers, bodies and services have binders of their own
    private static bool IsOfTheForm(BindingInfo? binding) => binding?.BinderType is null && binding?.BindingSource?.IsGreedy != true;

    private static string? ReadDate(string text, string label, out DateOnly date) =>
        DateText.TryParse(text, out date, out var reason) ? null : $"{label} {reason}.";

    private static string? ReadTime(string text, string label, out TimeOnly time) =>
        TimeText.TryParse(text, out time) ? null : $"{label} must be a time, like 10:30 or 2 pm.";

    private static string? ReadPartlyKnownDate(string text, string label, out PartlyKnownDate date) =>
        DateText.TryParsePartly(text, out date, out var reason) ? null : $"{label} {reason}.";

    private static string? ReadMoney(string text, string label, out Money amount) =>
        Money.TryParse(text, out amount, out var reason) ? null : $"{label}: {Continued(reason)}";

    private static string? ReadYear(string text, string label, out FinancialYear year) =>
        FinancialYear.TryParse(text, out year, out var reason) ? null : $"{label}: {Continued(reason)}";

    /// <summary>The domain's sentence, after the name of the field: a form may have many amounts.</summary>
    private static string Continued(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
