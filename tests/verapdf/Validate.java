import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import java.util.stream.Collectors;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Checks PDF files against a standard with the veraPDF library.
 *
 * <p>Arguments: the standards as veraPDF names them, with commas between ({@code ua1,2a}), then
 * files; {@code -} instead of these has their paths read from standard input, one a line.
 * For each file one line, {@code PASS} or {@code FAIL}, a tab and the path; after a {@code FAIL},
 * one line for each broken rule: a tab, the standard and its rule (clause-test), a tab, how often,
 * a tab, the first message and where. A file that can't be read fails by the rule
 * {@code unreadable}.
 */
public class Validate {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** A rule that a file breaks. */
    private static final class Fault {
        final String message;
        int times = 0;

        Fault(String message) {
            this.message = message;
        }
    }

    public static void main(String[] arguments) throws Exception {
        // The library logs what it finds odd; the verdict says it again.
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        List<PDFAFlavour> flavours = new ArrayList<>();
        for (String name : arguments[0].split(",")) {
            PDFAFlavour flavour = PDFAFlavour.fromString(name);
            if (flavour == PDFAFlavour.NO_FLAVOUR) {
                System.err.println("veraPDF knows no standard " + name);
                System.exit(2);
            }
            flavours.add(flavour);
        }
        List<String> files = Arrays.asList(arguments).subList(1, arguments.length);
        if (files.equals(List.of("-"))) {
            InputStreamReader reader = new InputStreamReader(System.in, StandardCharsets.UTF_8);
            files = new BufferedReader(reader).lines().collect(Collectors.toList());
        }
        for (String file : files) {
            Map<String, Fault> faults = new LinkedHashMap<>();
            for (PDFAFlavour flavour : flavours) {
                validate(flavour, new File(file)).forEach((rule, fault) ->
                    faults.put(flavour.getId() + " " + rule, fault));
            }
            OUT.println((faults.isEmpty() ? "PASS" : "FAIL") + "\t" + file);
            faults.forEach((rule, fault) ->
                OUT.println("\t" + rule + "\t" + fault.times + "\t" + fault.message));
        }
    }

    private static Map<String, Fault> validate(PDFAFlavour flavour, File file) {
        Map<String, Fault> faults = new LinkedHashMap<>();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
             PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                    String message = assertion.getMessage() + " @ " + assertion.getLocation().getContext();
                    faults.computeIfAbsent(rule, key -> new Fault(oneLine(message))).times++;
                }
            }
            if (!result.isCompliant() && faults.isEmpty()) {
                faults.put("unnamed", new Fault("veraPDF names no rule"));
            }
        } catch (Exception exception) {
            Fault fault = new Fault(oneLine(exception.toString()));
            fault.times = 1;
            faults.put("unreadable", fault);
        }
        return faults;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
